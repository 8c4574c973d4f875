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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import java.util.TreeSet;
import org.openhims.access.internal.Profiles;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.SignIn;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The caller's own matters. */
@Component(service = RestResource.class)
@Path("me")
@Tag(name = "Sign-in")
public final class MeResource implements RestResource {

    /** @param language in which the caller is answered */
    public record Me(String user, String display, Set<String> roles, Set<String> permissions, String facility, String facilityKind,
            String language, String registrationNumber, String hprId) {
    }

    public record PasswordChange(@NotNull String old, @NotNull String fresh) {
    }

    /** @param pin 4 to 6 digits */
    public record Pin(@NotNull String pin) {
    }

    private static final String ME = "{\"user\":\"doctor\",\"display\":\"Dr Anil Sharma\",\"roles\":[\"doctor\"],\"permissions\":[\"lab.order\","
            + "\"patient.read\"],\"facility\":\"District Hospital\",\"facilityKind\":\"district-hospital\",\"language\":\"en\","
            + "\"registrationNumber\":\"DMC-12345\"}";

    private final Profiles profiles;
    private final SignIn signIn;
    private final Facility facility;

    @Activate
    public MeResource(@Reference Profiles profiles, @Reference SignIn signIn, @Reference Facility facility) {
        this.profiles = profiles;
        this.signIn = signIn;
        this.facility = facility;
    }

    @GET
    @Operation(summary = "Who I am and what I may do", operationId = "me", responses = @ApiResponse(responseCode = "200",
            description = "The caller", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(ME))))
    public Me me(@Context SecurityContext security) {
        Caller by = Caller.of(security.getUserPrincipal());
        Facility.Identity place = facility.identity(by.locale());
        Profiles.Profile profile = profiles.of(by);
        return new Me(by.user(), by.display(), new TreeSet<>(profile.roles()), new TreeSet<>(by.permissions()), place.name(),
                place.kind(), by.locale().getLanguage(), profile.registrationNumber(), profile.hprId());
    }

    @PUT
    @Path("password")
    @Operation(summary = "Change my password", operationId = "changeMyPassword")
    public void password(@Context SecurityContext security, @RequestBody(required = true, content = @Content(examples =
            @ExampleObject("{\"old\":\"demo\",\"fresh\":\"correct horse\"}"))) PasswordChange change) {
        signIn.changePassword(Caller.of(security.getUserPrincipal()), change.old(), change.fresh());
    }

    @PUT
    @Path("pin")
    @Operation(summary = "Set my PIN for switching users on a shared PC", operationId = "setMyPin")
    public void pin(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"pin\":\"2468\"}"))) Pin pin) {
        signIn.setPin(Caller.of(security.getUserPrincipal()), pin.pin());
    }
}
