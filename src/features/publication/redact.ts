import { tellingWords } from '../telling.ts';

/** Stands where personal data were taken out of a published text. */
export const takenOut = '[đã lược bỏ]';

// Twelve digits are a personal number; nine only behind the words for an identity card: sums of money have nine digits too.
const general = [
  /(?<![\p{L}\p{N}])(?:\d[ .]?){11}\d(?![\p{L}\p{N}])/gu,
  /(?<=(?:CMND|CCCD|căn cước|chứng minh|giấy tờ)[^\d\n]{0,30})\d{9}(?!\d)/giu,
  /(?<![\p{L}\p{N}])(?:\+84[ .]?|0)\d{2,3}[ .]?\d{3}[ .]?\d{3,4}(?![\p{L}\p{N}])/gu,
  /[\w.+-]+@[\w-]+\.[\w.-]+/gu,
];

/** The text without personal numbers, telephones, mail addresses, and without what tells who the people of the pattern are. */
export function redacted(text: string, pattern: string | undefined): string {
  const known = pattern === undefined ? [] : [tellingWords(pattern)];
  return [...known, ...general].reduce(
    (left, found) => left.replaceAll(found, takenOut),
    text.normalize('NFC'),
  );
}

/** In how many places something was taken out. */
export const placesTakenOut = (text: string): number => text.split(takenOut).length - 1;
