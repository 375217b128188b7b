import type { Agent } from './agent'
import { banking } from './banking'
import { innerVoice } from './companions/inner-voice'
import { reflectionBuddy } from './companions/reflection-buddy'
import { help } from './help'
import { sales } from './sales'

/** Every agent there is. One that claims nothing more than others comes in this order. */
export const agents: Agent[] = [sales, help, banking, innerVoice, reflectionBuddy]
