import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import classes from './SearchBox.module.css';
import { useWish } from './wish';

/** Searches as the shopper pauses, or at once on Enter. */
export function SearchBox() {
    const [wish, change] = useWish();
    const [typed, setTyped] = useState(wish.q);
    const [shown, setShown] = useState(wish.q);
    const [sent, setSent] = useState<string>();
    if (wish.q !== shown) {
        setShown(wish.q);
        setSent(undefined);
        if (wish.q !== sent) {
            // A link or "back" changed the search; after our own change, typing may have gone on already
            setTyped(wish.q);
        }
    }

    const search = (words: string) => {
        const q = words.trim();
        if (q !== wish.q) {
            setSent(q);
            change({ q }, { replace: goesOn(wish.q, q) });
        }
    };
    const searchSoon = useDebouncedCallback(search, 300);
    const type = (words: string) => {
        setTyped(words);
        searchSoon(words);
    };
    const submit = (event: FormEvent) => {
        event.preventDefault();
        searchSoon.flush();
    };
    return (
        <form role="search" className={classes.form} onSubmit={submit}>
            <TextInput
                type="search"
                name="q"
                aria-label="Search the catalogue"
                placeholder="Search for lanterns, teacups, bunting…"
                maxLength={200}
                size="md"
                radius="xl"
                autoComplete="off"
                classNames={{ input: classes.input }}
                leftSection={<Glass />}
                rightSection={
                    typed && (
                        <CloseButton
                            aria-label="Clear search"
                            radius="xl"
                            onClick={() => (type(''), searchSoon.flush())}
                        />
                    )
                }
                value={typed}
                onChange={(event) => type(event.currentTarget.value)}
            />
        </form>
    );
}

/** Whether it is the same search, typed on or shortened: then "back" should skip what came between. */
function goesOn(before: string, now: string): boolean {
    return before !== '' && now !== '' && (now.startsWith(before) || before.startsWith(now));
}

function Glass() {
    return (
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" className={classes.glass}>
            <circle cx="8.5" cy="8.5" r="5.5" />
            <path d="m13 13 4.5 4.5" />
        </svg>
    );
}
