/** Starts the stand-in portal from the command line; with `--port 0` its first line is its address. */
import { parseArgs } from 'node:util';
import { Unreadable } from './core/check.ts';
import { startPortal } from './server.ts';

const USAGE =
  'Usage: main.ts --app URL [--port 5400] [--keep FILE] [--world demo]. URL is the page of the app, for example http://127.0.0.1:5401/index.html.';

interface Arguments {
  readonly port: number;
  readonly appUrl: string;
  readonly keep: string | undefined;
  readonly world: string;
}

function readArguments(words: readonly string[]): Arguments {
  const { port, app, keep, world } = parse(words);
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65535) {
    throw new Unreadable(`--port must be a number from 0 to 65535, got "${port}".`);
  }
  if (app === undefined) throw new Unreadable('--app is missing: the address of the app’s page.');
  if (!/^https?:\/\//.test(app) || !URL.canParse(app)) {
    throw new Unreadable(`--app must be an http address, got "${app}".`);
  }
  return { port: number, appUrl: app, keep, world };
}

function parse(words: readonly string[]): {
  port: string;
  app: string | undefined;
  keep: string | undefined;
  world: string;
} {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        port: { type: 'string', default: '5400' },
        app: { type: 'string' },
        keep: { type: 'string' },
        world: { type: 'string', default: 'demo' },
      },
    });
    return { port: values.port, app: values.app, keep: values.keep, world: values.world };
  } catch (error) {
    throw new Unreadable(error instanceof Error ? error.message : String(error));
  }
}

function explain(error: unknown, port: number | null): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `Port ${port} is taken. Choose another with --port, or --port 0 for any free one.`;
  }
  return error.message;
}

async function main(): Promise<void> {
  let port: number | null = null;
  try {
    const { appUrl, keep, world, ...rest } = readArguments(process.argv.slice(2));
    port = rest.port;
    const portal = await startPortal({
      port,
      appUrl,
      ...(keep === undefined ? {} : { keep }),
      world,
    });
    console.log(portal.origin);
    console.log(`The stand-in portal shows ${appUrl}. Stop it with Ctrl+C.`);
    const stop = (): void => void portal.close().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    console.error(explain(error, port));
    if (error instanceof Unreadable) console.error(USAGE);
    process.exit(error instanceof Unreadable ? 2 : 1);
  }
}

await main();
