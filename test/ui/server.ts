import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';
import { root, temporaryFolder } from '../harness/repository.ts';

/** What the app's own protocol sends along with every page. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface Served extends AsyncDisposable {
  readonly url: string;
  /** Where the built files lie. */
  readonly folder: string;
}

/** Builds the renderer and serves it on a loopback address, with the headers of the app. */
export async function serveRenderer(): Promise<Served> {
  const made = temporaryFolder();
  await build({
    root: join(root, 'src/renderer'),
    configFile: join(root, 'vite.renderer.config.ts'),
    logLevel: 'error',
    build: { outDir: made.path, emptyOutDir: true },
  });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(made.path, path === '/' ? 'index.html' : path);
    readFile(file).then(
      (content) => {
        response.writeHead(200, {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': CSP,
          'x-content-type-options': 'nosniff',
        });
        response.end(content);
      },
      // No icon of the page is one of these, and no error.
      () => response.writeHead(path === '/favicon.ico' ? 204 : 404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    folder: made.path,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      made[Symbol.dispose]();
    },
  };
}
