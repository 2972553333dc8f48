/** The thread that reads phrases: loading what knows how would keep a keystroke waiting for a tenth of a second. */
import { parentPort, workerData } from 'node:worker_threads';
import { readingOf } from './romanizer';

parentPort?.postMessage((workerData as readonly string[]).map(readingOf));
