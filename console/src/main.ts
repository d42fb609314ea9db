import { createApp } from 'vue'
import App from './App.vue'
import { i18n, language, setLanguage } from './i18n'
import { router } from './router'
import { followTheme } from './theme'
import 'element-plus/theme-chalk/base.css'
import './styles/tokens.css'
import './styles/base.css'

followTheme()
setLanguage(language.value)
createApp(App).use(i18n).use(router).mount('#app')
