// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.once;

/**
 * What became of a request with an Idempotency-Key.
 *
 * @param request the SHA-256 of method, path and body, in hex
 * @param outcome the JSON of what the change returned; null when it returned nothing that can be told
 * @param status the status of the answer; 0 when the answer was lost in a crash
 * @param body the JSON of the answer; null when it had none
 */
record Given(String request, String outcome, int status, String body) {
}
