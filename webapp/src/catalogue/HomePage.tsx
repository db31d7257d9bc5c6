import { Button, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '../ui/Page';
import classes from './HomePage.module.css';
import { ProductTile } from './ProductTile';
import { Showcase } from './Showcase';
import { useCatalogueTexts } from './texts';
import { useCategories } from './useCatalogue';
import { addressOf, ANYTHING } from './wish';

/** So many shelves are enough for a first look. */
const MOST = 8;

/** What the shop shows in its window. */
export function HomePage() {
    const t = useCatalogueTexts();
    return (
        <Page canonical="/">
            <section className={classes.hero}>
                <Title order={1} className={classes.tagline}>
                    {t('tagline')}
                </Title>
                <p className={classes.welcome}>{t('welcome')}</p>
                <Button component={Link} to={addressOf(ANYTHING)} size="md">
                    {t('seeAll')}
                </Button>
            </section>
            <Shelves />
            <Showcase title={t('newest')} sort="newest" first />
            <Showcase title={t('bestRated')} sort="rating" />
        </Page>
    );
}

function Shelves() {
    const t = useCatalogueTexts();
    const { data = [] } = useCategories();
    const outermost = data.filter(({ path, count }) => !path.includes(' > ') && count > 0).slice(0, MOST);
    if (outermost.length === 0) {
        return null;
    }
    return (
        <nav aria-labelledby="shelves" className={classes.section}>
            <Title order={2} id="shelves" size="h3">
                {t('shelves')}
            </Title>
            <ul className={classes.shelves}>
                {outermost.map(({ path, name, count }) => (
                    <li key={path}>
                        <Link to={addressOf({ category: path })} className={classes.shelf}>
                            <ProductTile product={{ category: path, title: name }} />
                            <span className={classes.name}>{name}</span>
                            <span className={classes.count}>{t('productCount', { count })}</span>
                        </Link>
                    </li>
                ))}
            </ul>
        </nav>
    );
}
