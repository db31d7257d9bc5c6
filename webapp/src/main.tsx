import '@fontsource-variable/figtree/wght.css';
import '@fontsource-variable/fraunces/wght.css';
import './app/mantine.css';
import './app/app.css';
import './app/opening.css';

/** The outlines that index.html draws are on the screen before the program, which keeps a slow phone busy, begins. */
const drawn = new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // A page in the background is not drawn at all
    setTimeout(resolve, 150);
});

void drawn.then(() => import('./app/start'));
