/**
 * How Node runs the server. V8 sizes its heap for the whole machine, and garbage alone then passes the 300 MB that the
 * server may take at 100,000 petitions: the heap is held to what `npm run bench` showed to be enough.
 */
export const serverOptions = ['--enable-source-maps', '--max-old-space-size=192', '--max-semi-space-size=8'];
