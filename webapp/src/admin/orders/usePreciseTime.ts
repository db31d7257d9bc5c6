import { useFormats } from '../../i18n/useFormats';

/** Writes times of which several lie within a second. */
export function usePreciseTime() {
    const { dateTime, number } = useFormats();
    return (instant: string) => {
        const time = new Date(instant);
        const seconds = time.getSeconds() + time.getMilliseconds() / 1000;
        return `${dateTime(instant)} · ${number(seconds)} s`;
    };
}
