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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Users;
import org.openhims.platform.access.Users.User;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Users, for an administrator. */
@Component(service = RestResource.class)
@Path("users")
@Tag(name = "Users")
public final class UsersResource implements RestResource {

    /** @param name 2 to 40 of a-z, 0-9, dot and dash */
    public record NewUser(@NotNull String name, @NotNull String display, @NotNull Set<String> roles, String registrationNumber,
            String hprId, boolean localCareTeam, @NotNull String password) {
    }

    /** What a user becomes. */
    public record Change(@NotNull String display, @NotNull Set<String> roles, String registrationNumber, String hprId,
            boolean localCareTeam, boolean locked) {
    }

    public record Password(@NotNull String password) {
    }

    private static final String USER = "{\"name\":\"dr.roy\",\"display\":\"Dr Amit Roy\",\"roles\":[\"doctor\"],"
            + "\"registrationNumber\":\"DMC/R/1\",\"localCareTeam\":true,\"locked\":false}";

    private final Users users;

    @Activate
    public UsersResource(@Reference Users users) {
        this.users = users;
    }

    @GET
    @Operation(summary = "All users", operationId = "listUsers", responses = @ApiResponse(
            responseCode = "200", description = "The users", useReturnTypeSchema = true,
            content = @Content(examples = @ExampleObject("{\"items\":[" + USER + "]}"))))
    public Page<User> list(@Context SecurityContext security) {
        return Page.all(users.list(by(security)));
    }

    @GET
    @Path("{name}")
    @Operation(summary = "One user", operationId = "getUser", responses = @ApiResponse(
            responseCode = "200", description = "The user", useReturnTypeSchema = true,
            content = @Content(examples = @ExampleObject(USER))))
    public User get(@PathParam("name") String name, @Context SecurityContext security) {
        return users.get(by(security), name);
    }

    @POST
    @Created
    @Operation(summary = "Create a user with a first password", operationId = "createUser", responses = @ApiResponse(
            responseCode = "201", description = "The user", useReturnTypeSchema = true,
            content = @Content(examples = @ExampleObject(USER))))
    public User create(@Context SecurityContext security, @RequestBody(required = true, content = @Content(examples = @ExampleObject(
            "{\"name\":\"dr.roy\",\"display\":\"Dr Amit Roy\",\"roles\":[\"doctor\"],\"registrationNumber\":\"DMC/R/1\","
            + "\"localCareTeam\":true,\"password\":\"correct horse\"}"))) NewUser user) {
        return users.create(by(security), new User(user.name(), user.display(), user.roles(), user.registrationNumber(), user.hprId(),
                user.localCareTeam(), false), user.password());
    }

    @PUT
    @Path("{name}")
    @Operation(summary = "Change a user", operationId = "changeUser", responses = @ApiResponse(
            responseCode = "200", description = "The user as changed", useReturnTypeSchema = true,
            content = @Content(examples = @ExampleObject(USER))))
    public User change(@PathParam("name") String name, @Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(
            "{\"display\":\"Dr Amit Roy\",\"roles\":[\"doctor\"],\"localCareTeam\":true,\"locked\":false}"))) Change change) {
        return users.change(by(security), new User(name, change.display(), change.roles(), change.registrationNumber(), change.hprId(),
                change.localCareTeam(), change.locked()));
    }

    @PUT
    @Path("{name}/password")
    @Operation(summary = "Reset a user's password", operationId = "resetPassword")
    public void password(@PathParam("name") String name, @Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples =
            @ExampleObject("{\"password\":\"correct horse\"}"))) Password password) {
        users.resetPassword(by(security), name, password.password());
    }

    @POST
    @Path("{name}/unlock")
    @Operation(summary = "Let a locked user in again", operationId = "unlockUser")
    public void unlock(@PathParam("name") String name, @Context SecurityContext security) {
        users.unlock(by(security), name);
    }

    private static Caller by(SecurityContext security) {
        return Caller.of(security.getUserPrincipal());
    }
}
