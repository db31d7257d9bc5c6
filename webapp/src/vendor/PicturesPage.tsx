import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { PictureList } from './PictureList';
import { PictureUpload } from './PictureUpload';
import { ProductFrame } from './ProductFrame';
import { picturesKey, usePicturesEdit } from './pictures';
import { loadProduct, productKey } from './products';
import { useVendorTexts } from './texts';

const MOST = 20;

/** What shoppers see of a product, in their order. */
export function PicturesPage() {
    const { id = '' } = useParams();
    const t = useVendorTexts();
    const client = useQueryClient();
    const read = useQuery({ queryKey: productKey(id), queryFn: ({ signal }) => loadProduct(id, signal) });
    const edit = usePicturesEdit(id);
    if (read.isPending || edit.isPending) {
        return <PageSkeleton />;
    }
    if (!read.data) {
        return <ProblemNotice error={read.error} onRetry={() => void read.refetch()} retrying={read.isFetching} />;
    }
    if (!edit.value) {
        return <ProblemNotice error={edit.error} onRetry={() => void edit.refetch()} retrying={edit.isFetching} />;
    }
    const product = read.data.data;
    const pictures = edit.value.images;
    const changed = () =>
        Promise.all([['products'], picturesKey(id)].map((queryKey) => client.invalidateQueries({ queryKey })));
    return (
        <ProductFrame product={product} title={t('picturesOf', { title: product.title })}>
            {pictures.length < MOST ? (
                <PictureUpload id={id} room={MOST - pictures.length} onChanged={changed} />
            ) : (
                <p>{t('picturesFull')}</p>
            )}
            {pictures.length === 0 ? (
                <p>{t('noPictures')}</p>
            ) : (
                <PictureList id={id} pictures={pictures} edit={edit} onChanged={changed} />
            )}
        </ProductFrame>
    );
}
