import { useAdminTexts } from '../texts';

/** Where what services answer is told: outcomes of steps and reasons of banks, reasons of rejections, how payments stand. */
const ROOMS = ['answer_', 'reject_', 'pay_'];

/** What a service answered, in the words of the console; as it was answered where that has no words for it. */
export function Answered({ text }: { text: string }) {
    const t = useAdminTexts();
    const told = ROOMS.map((room) => t.of(room, text)).find((words) => words !== text);
    return told ?? <span lang="en">{text}</span>;
}
