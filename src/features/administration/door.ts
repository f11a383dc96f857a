export { loginField, passwordField } from './officials.ts';
export { checkAdministered } from './scope.ts';
export { codeOf, getUnit, levelNames, levels } from './unit-queries.ts';
