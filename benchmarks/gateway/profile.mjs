import { join } from 'node:path';
import { pidOf } from '../common/cpu.mjs';
import { load } from '../common/load.mjs';
import { Recording } from '../common/recording.mjs';
import { byCategory } from './frames.mjs';

/** Loads the gateway once more under a flight recording, and says where its processor time went. */
export async function profile(contestant, { folder, ...how }) {
    const pid = pidOf(contestant.program.group, 'java');
    const recording = await new Recording(pid, join(folder, 'gateway.jfr')).start();
    const figures = await load(contestant, how);
    const { stacks, threads } = await recording.stop();
    return { figures, samples: stacks.length, code: byCategory(stacks), threads };
}
