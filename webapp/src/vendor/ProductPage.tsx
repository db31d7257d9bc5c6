import { useParams } from 'react-router';
import { ask } from '../api/api';
import { isProblem } from '../api/problem';
import { EditedMeanwhile } from '../ui/EditedMeanwhile';
import { Form } from '../ui/Form';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useUiTexts } from '../ui/texts';
import { toast } from '../ui/toast';
import { ProductFields } from './ProductFields';
import { ProductFrame } from './ProductFrame';
import { useProductEdit, type ProductEdit } from './products';
import { useVendorTexts } from './texts';
import { ofProduct, productIn } from './typed';

/** What a product is called and how it is described. */
export function ProductPage() {
    const { id = '' } = useParams();
    const t = useVendorTexts();
    const ui = useUiTexts();
    const edit = useProductEdit(id, (body: ProductEdit, ifMatch) =>
        ask('patch', '/api/v1/products/{id}', { path: { id }, body, ifMatch }),
    );
    if (edit.isPending) {
        return <PageSkeleton />;
    }
    const product = edit.value;
    if (!product) {
        return <ProblemNotice error={edit.error} onRetry={() => void edit.refetch()} retrying={edit.isFetching} />;
    }
    return (
        <ProductFrame product={product} title={t('edit', { title: product.title })}>
            {edit.conflict && <EditedMeanwhile reload={edit.reload} overwrite={edit.overwrite} />}
            <Form
                key={edit.version}
                send={(fields) => edit.save(productIn(fields))}
                submit={ui('save')}
                onSent={() => toast.done(t('saved'))}
                knows={(error) => isProblem(error, 'edited-meanwhile')}
            >
                {(message) => <ProductFields product={product} message={ofProduct(message)} />}
            </Form>
        </ProductFrame>
    );
}
