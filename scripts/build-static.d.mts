/** Fills outDir with what browsers fetch; says whether anything had to be built. */
export function buildStatic(outDir?: string): boolean;
