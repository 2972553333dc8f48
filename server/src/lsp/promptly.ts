import { RAL } from 'vscode-languageserver/node';

let alone = false;
let due: (() => void) | undefined;

/**
 * Has the connection take up a message that came alone as soon as it is handed on. It else waits for the next turn of the
 * event loop, so that what came with the message (that a request is called off) is known first.
 */
export function takeUpPromptly(): void {
  const ral = RAL();
  const setImmediate: typeof ral.timer.setImmediate = (callback, ...args) => {
    if (!alone) return ral.timer.setImmediate(callback, ...args);
    due = () => callback(...args);
    return { dispose: () => void (due = undefined) };
  };
  RAL.install({ ...ral, timer: { ...ral.timer, setImmediate } });
}

/** Runs what hands on a message that nothing came with, and has it taken up unless others wait before it. */
export function handOnAlone(hand: () => void): void {
  alone = true;
  try {
    hand();
  } finally {
    alone = false;
  }
  const take = due;
  due = undefined;
  take?.();
}
