// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.Users;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which role may do what. */
@Component(service = RestResource.class)
@Path("roles")
@Tag(name = "Users")
public final class RolesResource implements RestResource {

    public record Grant(@NotNull Set<String> permissions) {
    }

    private final Users users;

    @Activate
    public RolesResource(@Reference Users users) {
        this.users = users;
    }

    @GET
    @Operation(summary = "All permissions of the running modules with the roles that hold them", operationId = "listPermissions", responses = @ApiResponse(
            responseCode = "200", description = "The permissions", useReturnTypeSchema = true,
            content = @Content(examples = @ExampleObject(
            "{\"items\":[{\"name\":\"lab.order\",\"roles\":[\"doctor\"]}]}"))))
    public Page<Permission> list(@Context SecurityContext security) {
        return Page.all(users.permissions(Caller.of(security.getUserPrincipal())));
    }

    @PUT
    @Path("{role}")
    @Operation(summary = "Give a role exactly these permissions", operationId = "grant")
    public void grant(@PathParam("role") String role, @Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples =
            @ExampleObject("{\"permissions\":[\"users.read\"]}"))) Grant grant) {
        users.grant(Caller.of(security.getUserPrincipal()), role, grant.permissions());
    }
}
