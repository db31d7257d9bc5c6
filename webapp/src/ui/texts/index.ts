import { textsOf } from '../../i18n/textsOf';
import { de } from './de';
import { en } from './en';

/** What any page may say. */
export const useUiTexts = textsOf({ en, de });
