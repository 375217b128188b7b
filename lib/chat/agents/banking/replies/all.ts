import { de } from './de'
import { en } from './en'
import { hi } from './hi'

export const bankReplies = { en, de, hi }
