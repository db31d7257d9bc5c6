import { Business } from './Business';
import { StockOverTime } from './StockOverTime';
import type { Period } from './usePeriod';

/** What is drawn as charts. Loaded with the dashboard alone: no other page needs what draws them. */
export default function Statistics({ period }: { period: Period }) {
    return (
        <>
            <Business period={period} />
            <StockOverTime period={period} />
        </>
    );
}
