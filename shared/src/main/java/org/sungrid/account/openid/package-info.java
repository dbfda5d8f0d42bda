/**
 * Signing in by the bureau's own sign-in service (OpenID Connect, authorization code flow with PKCE): asking it, and
 * proving what it answered. Off unless the settings name an issuer.
 */
package org.sungrid.account.openid;
