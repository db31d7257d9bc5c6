import { aimsTable, document, table, takenOn } from '../../common/markdown.mjs';

export function markdown({ machine, options, aims, results }) {
    return document(
        '# Import benchmark',
        `${options.products} products with ${options.variants} variants (seed ${options.seed}), and the catalogue that comes` +
            ' with the shop, into an empty shop, through its gateway.',
        table(
            [
                '',
                'rows',
                'MB',
                'uploaded after s',
                'imported after s',
                'rows/s',
                'all events sent after s',
                'all stock opened after s',
                'CPU µs/row, product server',
                'CPU µs/row, PostgreSQL',
            ],
            results.map(row),
        ),
        'Resident memory of the product server, in MiB:',
        table(
            ['', 'before', 'median', 'highest', 'at the end', 'second half to first'],
            results.map(({ title, memory }) => [
                title,
                ...[memory.atStart, memory.median, memory.max, memory.atEnd].map((bytes) =>
                    (bytes / 2 ** 20).toFixed(0),
                ),
                memory.growth.toFixed(2),
            ]),
        ),
        aimsTable(aims),
        takenOn(machine),
    );
}

function row(result) {
    const rows = result.report.rowsRead;
    return [
        result.title,
        rows,
        (result.bytes / 1e6).toFixed(1),
        result.uploadSeconds.toFixed(1),
        result.seconds.toFixed(1),
        result.rowsPerSecond.toFixed(0),
        result.eventsSeconds.toFixed(1),
        result.stockSeconds.toFixed(1),
        ((result.productCpuSeconds / rows) * 1e6).toFixed(0),
        ((result.postgresCpuSeconds / rows) * 1e6).toFixed(0),
    ];
}
