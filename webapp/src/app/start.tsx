import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './App';

const place = document.getElementById('root');
if (place) {
    const root = createRoot(place);
    // Not urgent in React's sense: in slices, between which a slow phone answers its user
    startTransition(() =>
        root.render(
            <StrictMode>
                <BrowserRouter>
                    <App />
                </BrowserRouter>
            </StrictMode>,
        ),
    );
}
