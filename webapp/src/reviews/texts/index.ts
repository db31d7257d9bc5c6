import { textsOf } from '../../i18n/textsOf';
import { de } from './de';
import { en } from './en';

export const useReviewTexts = textsOf({ en, de });
