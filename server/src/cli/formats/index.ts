import type { Format } from '../checkOptions';
import type { Formatter } from '../report';

/** The formatter of a format, read when it is asked for. */
export async function formatter(format: Format): Promise<Formatter> {
  switch (format) {
    case 'stylish':
      return (await import('./stylish.js')).stylish;
    case 'json':
      return (await import('./json.js')).json;
    case 'sarif':
      return (await import('./sarif.js')).sarif;
    case 'github':
      return (await import('./github.js')).github;
  }
}
