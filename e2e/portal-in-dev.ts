import type { Connect, Plugin } from 'vite';

/** Bitrix24 opens the page by form POST; Vite answers only GET and HEAD. The body is not needed: the SDK reads window.name. */
const answerPost: Connect.NextHandleFunction = (request, _response, next) => {
  if (request.method === 'POST') request.method = 'GET';
  next();
};

/** `npm run dev`: the app with hot reload inside the stand-in's frame, the two on their own origins. */
export function portalInDev(): Plugin {
  return {
    name: 'portal-in-dev',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use(answerPost);
      if (process.env['VITEST'] !== undefined) return;
      server.httpServer?.once('listening', () => {
        void (async () => {
          const address = server.httpServer?.address();
          const port = typeof address === 'object' && address !== null ? address.port : 5173;
          const { startPortal } = await server.ssrLoadModule('/e2e/portal/server.ts');
          const portal = await startPortal({
            port: 0,
            appUrl: `http://127.0.0.1:${port}/index.html`,
            world: 'demo',
          });
          server.config.logger.info(`\n  Open the stand-in portal: ${portal.origin}/\n`);
          server.httpServer?.once('close', () => void portal.close());
        })();
      });
    },
    configurePreviewServer(server) {
      server.middlewares.use(answerPost);
    },
  };
}
