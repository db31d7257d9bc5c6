import { resolve } from 'node:path';
import { read } from '../common/options.mjs';
import { Catalogue } from './goods/catalogue.mjs';
import { writeFile } from './goods/file.mjs';

const USAGE = `npm run generate -- [options]
  Writes a catalogue as CSV in the shop's import format, the same for the same seed.
  --products N        (100000)
  --variants N        of them together (250000)
  --seed N            (1)
  --file FILE         (catalogue.csv)`;

const options = read(process.argv.slice(2), {
    numbers: { products: 100_000, variants: 250_000, seed: 1 },
    texts: { file: 'catalogue.csv' },
});
if (options.help) {
    console.log(USAGE);
} else {
    await writeFile(new Catalogue(options), resolve(options.file));
    console.log(`${options.variants} variants of ${options.products} products in ${options.file}`);
}
