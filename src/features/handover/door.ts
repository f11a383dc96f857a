export { handedOver } from './custody.ts';
export { HandedOverNote } from './note.page.tsx';
