import { expect, test, unique } from '@/tests/fixtures'
import { axeClean } from '@/tests/pages/axe'
import { ChatPage } from '@/tests/pages/chat'
import { SignInPage } from '@/tests/pages/sign-in'
