import { LANGUAGE_NAMES, LANGUAGES, useLanguage } from '../i18n/language';
import classes from './Shell.module.css';

/** Each language by its own name, for those who cannot read the other. */
export function LanguageSwitch() {
    const [spoken, speak] = useLanguage();
    return (
        <p className={classes.languages}>
            {LANGUAGES.map((language) => (
                <button
                    key={language}
                    type="button"
                    lang={language}
                    aria-pressed={language === spoken}
                    onClick={() => speak(language)}
                >
                    {LANGUAGE_NAMES[language]}
                </button>
            ))}
        </p>
    );
}

/** The other language, at hand in the header. */
export function LanguageButton() {
    const [spoken, speak] = useLanguage();
    const other = LANGUAGES.find((language) => language !== spoken) ?? spoken;
    return (
        <button type="button" lang={other} className={`${classes.tool} ${classes.wide}`} onClick={() => speak(other)}>
            <span aria-hidden="true">{other.toUpperCase()}</span>
            <span className="unseen">{LANGUAGE_NAMES[other]}</span>
        </button>
    );
}
