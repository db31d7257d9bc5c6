import { useAdminTexts } from '../texts';

/** Where what services answer is told: outcomes of steps and reasons of banks, reasons of rejections, how payments stand. */
const ROOMS = ['answer_', 'reject_', 'pay_'];

/** Where it is told why a refund is refused: the same word can mean something else there, such as whose money is short. */
const OF_REFUNDS = ['refused_'];

/** What a service answered, in the words of the console; as it was answered where that has no words for it. */
export function Answered({ text, ofRefund = false }: { text: string; ofRefund?: boolean }) {
    const t = useAdminTexts();
    const told = (ofRefund ? OF_REFUNDS : ROOMS).map((room) => t.of(room, text)).find((words) => words !== text);
    return told ?? <span lang="en">{text}</span>;
}
