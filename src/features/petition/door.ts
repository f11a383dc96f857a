// What other features may use of petitions.
export {
  enterPetition,
  enterPetitions,
  type Entered,
  type Entry,
  type Entry as ReceiveInput,
} from './enter.ts';
export { eventNames, petitionEvent } from './events.ts';
export { turnIntoDenunciation } from './turn-secret.ts';
export { entryFaults, receiveInput, statedKinds } from './receive.ts';
export { fieldTree } from './receive.page.tsx';
export { classifyPetition } from './classify.ts';
export { filesOf } from './file-queries.ts';
export { petitionPapers } from './side-papers.ts';
export { petitionWords } from './first-words.ts';
export { aboutPetition, authorityOf, identityOfSender, matterOf, writerNow } from './record.ts';
export { channelNames, fileTitle, isClosed, kindText, senderText, stateText } from './words.tsx';
