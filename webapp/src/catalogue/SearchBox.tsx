import { CloseButton, TextInput } from '@mantine/core';
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import classes from './SearchBox.module.css';
import { useCatalogueTexts } from './texts';
import { useSuggestions, type Suggestion } from './useSuggestions';
import { addressOf, wishOf } from './wish';

const CATALOGUE = /^\/(search|category)(\/|$)/;

/** Searches on Enter; while one types it suggests, to be chosen by arrow keys or pointer (the ARIA combobox). */
export function SearchBox() {
    const t = useCatalogueTexts();
    const navigate = useNavigate();
    const { pathname, search } = useLocation();
    // Other pages have a q of their own
    const q = CATALOGUE.test(pathname) ? wishOf(pathname, search).q : '';
    const [typed, setTyped] = useState(q);
    const [shown, setShown] = useState(q);
    const [open, setOpen] = useState(false);
    const [active, setActive] = useState(-1);
    const list = useId();
    const input = useRef<HTMLInputElement>(null);
    const suggestions = useSuggestions(typed, open);
    const isOpen = open && suggestions.length > 0;
    if (q !== shown) {
        // A search, a link or "back" changed what is searched for
        setShown(q);
        setTyped(q);
    }

    const leave = (address: string) => {
        setOpen(false);
        setActive(-1);
        void navigate(address);
    };
    const submit = (event: FormEvent) => {
        event.preventDefault();
        leave(suggestions[isOpen ? active : -1]?.address ?? addressOf({ q: typed }));
    };
    const keys = (event: KeyboardEvent) => {
        if (event.key === 'Escape' && isOpen) {
            event.preventDefault();
            setOpen(false);
            setActive(-1);
        } else if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
            event.preventDefault();
            // Before the first there is what was typed
            const places = suggestions.length + 1;
            const step = event.key === 'ArrowDown' ? 1 : -1;
            setActive(((active + 1 + step + places) % places) - 1);
        }
    };
    return (
        <form role="search" className={classes.form} onSubmit={submit}>
            <TextInput
                ref={input}
                type="search"
                name="q"
                role="combobox"
                aria-label={t('searchLabel')}
                aria-expanded={isOpen}
                aria-controls={list}
                aria-autocomplete="list"
                aria-activedescendant={isOpen && active >= 0 ? `${list}-${active}` : undefined}
                placeholder={t('searchHint')}
                maxLength={200}
                size="md"
                radius="xl"
                autoComplete="off"
                classNames={{ input: classes.input }}
                leftSection={<Glass />}
                rightSection={
                    typed && (
                        <CloseButton
                            aria-label={t('clearSearch')}
                            radius="xl"
                            onClick={() => {
                                setTyped('');
                                input.current?.focus();
                            }}
                        />
                    )
                }
                value={typed}
                onChange={(event) => {
                    setTyped(event.currentTarget.value);
                    setActive(-1);
                    setOpen(true);
                }}
                onKeyDown={keys}
                onBlur={() => setOpen(false)}
            />
            <Suggestions id={list} open={isOpen} suggestions={suggestions} active={active} onChoose={leave} />
        </form>
    );
}

interface ListProps {
    id: string;
    open: boolean;
    suggestions: Suggestion[];
    active: number;
    onChoose: (address: string) => void;
}

function Suggestions({ id, open, suggestions, active, onChoose }: ListProps) {
    const t = useCatalogueTexts();
    return (
        <>
            <div role="listbox" id={id} aria-label={t('suggestions')} className={classes.list} hidden={!open}>
                {open &&
                    suggestions.map(({ text, kind, address }, place) => (
                        // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events -- its keys are the input's
                        <div
                            key={address}
                            role="option"
                            id={`${id}-${place}`}
                            aria-selected={place === active}
                            tabIndex={-1}
                            className={classes.option}
                            // The field keeps the focus, or it would close the list before the click arrives
                            onMouseDown={(event) => event.preventDefault()}
                            onClick={() => onChoose(address)}
                        >
                            <span>{text}</span>
                            {kind && <span className={classes.kind}> {kind}</span>}
                        </div>
                    ))}
            </div>
            <p className="unseen" aria-live="polite">
                {open ? t('suggestionCount', { count: suggestions.length }) : ''}
            </p>
        </>
    );
}

function Glass() {
    return (
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" className={classes.glass}>
            <circle cx="8.5" cy="8.5" r="5.5" />
            <path d="m13 13 4.5 4.5" />
        </svg>
    );
}
