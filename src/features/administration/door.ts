export { loginField, passwordField } from './officials.ts';
export { administered, checkAdministered } from './scope.ts';
export { codeOf, getUnit, levelNames, levels } from './unit-queries.ts';
