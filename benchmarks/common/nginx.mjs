import { mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { Program } from './program.mjs';

/** Serves these files, path by path. */
export function fileServer({ files, ...where }) {
    const locations = Object.entries(files).map(([path, content], index) => {
        const file = join(where.folder, `file-${index}.json`);
        mkdirSync(where.folder, { recursive: true });
        writeFileSync(file, content);
        return `location = ${path} { alias ${file}; }`;
    });
    return start({ ...where, http: 'open_file_cache max=10000;', server: locations.join('\n            ') });
}

/** Forwards everything, and does nothing else. */
export function plainProxy({ upstream, ...where }) {
    return start({
        ...where,
        http: `upstream shop { server ${new URL(upstream).host}; keepalive 64; keepalive_requests 1000000000; }`,
        server: `location / {
                proxy_pass http://shop;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
            }`,
    });
}

function start({ name, core, port, folder, http, server }) {
    mkdirSync(folder, { recursive: true });
    const configuration = join(folder, 'nginx.conf');
    writeFileSync(configuration, text({ port, folder, http, server }));
    return new Program({
        name,
        core,
        command: ['nginx', '-p', folder, '-e', 'stderr', '-c', configuration],
        log: join(folder, 'console.log'),
    });
}

function text({ port, folder, http, server }) {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    return `${process.getuid() === 0 ? `user ${userInfo().username};` : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr error;
events {
    worker_connections 1024;
}
http {
    ${temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n    ')}
    default_type application/json;
    access_log off;
    tcp_nodelay on;
    keepalive_requests 1000000000;
    ${http}
    server {
            listen 127.0.0.1:${port};
            ${server}
    }
}
`;
}
