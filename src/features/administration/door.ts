export { loginField, passwordField } from './officials.ts';
export { codeOf, levelNames, levels } from './unit-queries.ts';
