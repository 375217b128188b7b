'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Locale } from '@/db/enums'
import { ApiError } from '@/lib/http/fetch'
import { changeSession, restoreSession, sessionQuery } from '@/lib/sessions/client'
import type { SessionView } from '@/lib/sessions/schema'
import { debugLog } from './debug-log'
import { isLeaving, noteLeaving } from './leaving'
import { leaveAtLast } from './leave-at-last'
import { openVisit, stepOf, type Way, isAnswerable } from './open-visit'
import { wipe } from './wipe'

export type KioskState =
  | { at: 'attract' | 'opening' | 'number' | 'code' }
  | { at: 'password'; phone: string }
  | { at: 'failed'; way: Way; error: unknown }
  | { at: 'chat'; session: SessionView; phone: string | null; welcome: boolean }
  | { at: 'closing'; retrying: boolean }
