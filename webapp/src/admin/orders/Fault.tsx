import { useAdminTexts } from '../texts';

/** Why something has to be tried again: for whoever runs the shop what it means, if that is known, and for whoever mends it as it was noted. */
export function Fault({ text }: { text: string }) {
    const t = useAdminTexts();
    const [kind = ''] = text.split(':', 1);
    const meaning = t.of('fault_', kind);
    const noted = <span lang="en">{text}</span>;
    return meaning === kind ? (
        noted
    ) : (
        <>
            {meaning} ({noted})
        </>
    );
}
