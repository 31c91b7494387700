import type * as ofSite from '../explorer/load-engine.ts'
import { blobWorker } from '../security/blob-worker.ts'
import { fileData } from './file-data.ts'

/** Starts the engine from the file itself: a page opened from a disk can't start a worker from another file. */
export const startWorker: typeof ofSite.startWorker = () => blobWorker(fileData().engine)

/** Reads the catalogue from the file: it has no address to fetch. */
export const loadCatalogue: typeof ofSite.loadCatalogue = async () => fileData().catalogue
