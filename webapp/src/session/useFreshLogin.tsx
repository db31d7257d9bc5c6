import { useState } from 'react';
import { isProblem } from '../api/problem';
import { LogInAgain } from './LogInAgain';

export const isLoginTooOld = (error: unknown) => isProblem(error, 'login-too-old');

/** For what only those may do who logged in a moment ago: `notice` stands there once the shop said so. */
export function useFreshLogin() {
    const [tooOld, setTooOld] = useState(false);
    const guard = async <T,>(work: Promise<T>): Promise<T> => {
        try {
            const answer = await work;
            setTooOld(false);
            return answer;
        } catch (error) {
            setTooOld(isLoginTooOld(error));
            throw error;
        }
    };
    return { guard, notice: tooOld && <LogInAgain /> };
}
