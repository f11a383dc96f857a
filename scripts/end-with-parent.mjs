// Loaded into the server by start.mjs: when that one is gone, even by kill -9, the server stops in order.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
