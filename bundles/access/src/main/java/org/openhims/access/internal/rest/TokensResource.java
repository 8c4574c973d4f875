// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.SignIn;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bearer tokens, so that a program need not keep a password. */
@Component(service = RestResource.class)
@Path("tokens")
@Tag(name = "Sign-in")
public final class TokensResource implements RestResource {

    private static final Duration LIFE = Duration.ofHours(8);
    private static final String BEARER = "bearer ";

    /** @param expiresIn seconds from now */
    public record Token(String token, long expiresIn) {
    }

    private final SignIn signIn;

    @Activate
    public TokensResource(@Reference SignIn signIn) {
        this.signIn = signIn;
    }

    @POST
    @Created
    @Operation(summary = "A bearer token for me, shown once and valid for eight hours at most", operationId = "makeToken", responses = @ApiResponse(
            responseCode = "201", description = "The token", useReturnTypeSchema = true,
            content = @Content(examples = @ExampleObject("{\"token\":\"y4xQe6IYauqBtTZwhDw8AYj80-yxwBtPijLLLHEHk28\",\"expiresIn\":28800}"))))
    public Token make(@Context SecurityContext security) {
        return new Token(signIn.token(Caller.of(security.getUserPrincipal())), LIFE.toSeconds());
    }

    @DELETE
    @Path("current")
    @Operation(summary = "End the bearer token of this call", operationId = "endToken")
    public void end(@Parameter(hidden = true) @HeaderParam("Authorization") String credentials) {
        if (credentials != null && credentials.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            signIn.revoke(credentials.substring(BEARER.length()).trim());
        }
    }
}
