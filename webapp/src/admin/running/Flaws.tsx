import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { AnswerOf } from '../../api/contract';
import { PlainTable } from '../../ui/PlainTable';
import { Section } from '../../ui/Section';
import { isId } from '../orders/order';
import { useAdminTexts } from '../texts';

type Flaw = NonNullable<AnswerOf<'get', '/api/v1/reconciliation'>['problems']>[number];

/** Of these the subject is no order, though it may look like the id of one. */
const OF_ORDERS = /^(money|units|restocked|reservation|saga|refund|payment)-/;

/** Each difference by name, with what it means and what to do. */
export function Flaws({ flaws, more }: { flaws: readonly Flaw[]; more: number }) {
    const t = useAdminTexts();
    return (
        <Section title={t('differences')}>
            {flaws.length === 0 ? (
                <p>{t('noDifferences')}</p>
            ) : (
                <PlainTable
                    label={t('differences')}
                    heads={[t('difference'), t('about'), t('detail'), t('meaning')]}
                    rows={flaws.map(({ kind, subject, detail }, place) => ({
                        key: `${place}`,
                        cells: [
                            <code>{kind}</code>,
                            <Subject kind={kind} id={subject} />,
                            detail,
                            <Meaning kind={kind} />,
                        ],
                    }))}
                />
            )}
            {more > 0 && <p>{t('moreDifferences', { count: more })}</p>}
        </Section>
    );
}

function Subject({ kind, id }: { kind: string; id: string }) {
    return OF_ORDERS.test(kind) && !kind.endsWith('-without-order') && isId(id) ? (
        <Anchor component={Link} to={`/admin/orders/${id}`}>
            {id}
        </Anchor>
    ) : (
        id
    );
}

function Meaning({ kind }: { kind: string }) {
    const t = useAdminTexts();
    const known = t.of('flaw_', kind);
    return known === kind ? t('flawUnknown') : known;
}
