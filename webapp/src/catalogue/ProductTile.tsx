import { useId, type ReactNode } from 'react';
import classes from './ProductTile.module.css';
import type { Product } from './products';
import { initials, pick, readable, steps } from './words';

interface Props {
    product: Pick<Product, 'image' | 'category' | 'title'>;
    /** Whether it is among the first that are seen. */
    eager?: boolean;
}

/** The product's picture or, as long as there is none, wrapping paper in its category's colour, with a tag. */
export function ProductTile({ product, eager = false }: Props) {
    if (product.image) {
        return (
            <img
                className={classes.tile}
                src={product.image}
                alt=""
                width="320"
                height="240"
                loading={eager ? 'eager' : 'lazy'}
            />
        );
    }
    return <WrappingPaper category={product.category} title={product.title} />;
}

const COLOURS = [
    ['#dfe7da', '#a9bfa2', '#46624a'],
    ['#f3dfd9', '#d9aa9f', '#8a4a43'],
    ['#d9e6e7', '#9bbcc0', '#3c6369'],
    ['#f4e6c6', '#d8bb7b', '#7a5a18'],
    ['#e5deea', '#b9a9c8', '#5f4c74'],
    ['#ecdccb', '#c9a685', '#74502e'],
    ['#dde2ee', '#a6b2d0', '#45527c'],
    ['#efd9de', '#cf9fab', '#7f3a4c'],
] as const;

const PATTERNS: ((ink: string) => ReactNode)[] = [
    (ink) => (
        <g fill={ink}>
            <circle cx="10" cy="10" r="3.5" />
            <circle cx="30" cy="30" r="3.5" />
        </g>
    ),
    (ink) => <path d="M0 0h12v40H0zM20 0h4v40h-4z" fill={ink} fillOpacity="0.55" />,
    (ink) => <path d="M0 0h20v40H0zM0 0h40v20H0z" fill={ink} fillOpacity="0.32" />,
    (ink) => (
        <g fill="none" stroke={ink} strokeWidth="1.8" strokeLinecap="round">
            <path d="M10 34V18M10 26l-6-5M10 24l6-5M10 18c-3-3-3-6 0-9 3 3 3 6 0 9" />
            <path d="M30 16V2M30 10l-6-5M30 8l6-5M30 36c-3-3-3-6 0-9 3 3 3 6 0 9" />
        </g>
    ),
    (ink) => (
        <g fill={ink}>
            <path d="m10 3 2 5 5 2-5 2-2 5-2-5-5-2 5-2zM30 23l2 5 5 2-5 2-2 5-2-5-5-2 5-2z" />
        </g>
    ),
    (ink) => (
        <path
            d="M0 0a20 20 0 0 0 40 0M-20 20a20 20 0 0 0 40 0M20 20a20 20 0 0 0 40 0M0 40a20 20 0 0 0 40 0"
            fill="none"
            stroke={ink}
            strokeWidth="1.8"
        />
    ),
    (ink) => <path d="M0 0l40 40M40 0L0 40" fill="none" stroke={ink} strokeWidth="1.6" />,
    (ink) => (
        <path
            d="M10 16c-5-4-7-6-7-9s5-5 7-1c2-4 7-2 7 1s-2 5-7 9zM30 36c-5-4-7-6-7-9s5-5 7-1c2-4 7-2 7 1s-2 5-7 9z"
            fill={ink}
            fillOpacity="0.8"
        />
    ),
];

function WrappingPaper({ category, title }: { category: string; title: string }) {
    const pattern = useId();
    const [paper, ink, letters] = COLOURS[pick(steps(category)[0] ?? '', COLOURS.length)] ?? COLOURS[0];
    const draw = PATTERNS[pick(`paper of ${title}`, PATTERNS.length)];
    const tilt = pick(title, 13) - 6;
    return (
        <svg className={classes.tile} viewBox="0 0 320 220" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
            <defs>
                <pattern
                    id={pattern}
                    width="40"
                    height="40"
                    patternUnits="userSpaceOnUse"
                    patternTransform="scale(0.9)"
                >
                    {draw?.(ink)}
                </pattern>
            </defs>
            <rect width="320" height="220" fill={paper} />
            <rect width="320" height="220" fill={`url(#${pattern})`} />
            <g transform={`rotate(${tilt} 160 30)`}>
                <path d="M160 -20V72" stroke={letters} strokeWidth="1.5" strokeOpacity="0.6" />
                <path
                    d="M160 48l46 30v82a8 8 0 0 1-8 8h-76a8 8 0 0 1-8-8V78z"
                    fill="#fffdf8"
                    stroke={ink}
                    strokeLinejoin="round"
                />
                <circle cx="160" cy="72" r="5" fill={paper} stroke={ink} />
                <text x="160" y="137" textAnchor="middle" className={classes.letters} fill={letters}>
                    {initials(readable(title))}
                </text>
            </g>
        </svg>
    );
}
