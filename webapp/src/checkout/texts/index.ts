import { textsOf } from '../../i18n/textsOf';
import { de } from './de';
import { en } from './en';

export const useCheckoutTexts = textsOf({ en, de });
