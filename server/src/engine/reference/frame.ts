export { frameAt } from '../document/frame';

/** The frames that a writer is offered and that documents of every kind use, in their usual order. */
export const COMMON_FRAMES: readonly string[] = [
  '会议认为',
  '会议指出',
  '会议强调',
  '会议要求',
  '会议审议',
  '会议决定',
  '会议号召',
  '会议明确',
];
