// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.openhims.lab.rules.AnalyteRule;
import org.openhims.lab.rules.DryRun;
import org.openhims.lab.rules.LabRules;
import org.openhims.lab.rules.Reflex;
import org.openhims.lab.rules.ReflexRule;
import org.openhims.lab.rules.RuleSet;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rules over HTTP. */
@Path("lab/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class RulesResource implements RestResource {

    private static final String BODY = "\"autoverification\":true,\"testsOff\":[\"ELEC\"],\"analytes\":[{\"analyte\":\"GLU\","
            + "\"delta\":{\"days\":30,\"percent\":50,\"absolute\":40},\"auto\":{\"release\":false}}],\"reflexes\":[{\"analyte\":\"TSH\","
            + "\"flags\":[\"H\",\"HH\"],\"words\":[],\"test\":\"FT4\"}]}";
    private static final String RULES = "{\"version\":7," + BODY;
    private static final String DRY = "{\"last\":1000,\"rules\":{\"version\":7," + BODY + "}";
    private static final String DRY_RUN = "{\"version\":0,\"results\":1000,\"validated\":812,\"amended\":[{\"result\":"
            + "\"0193a0c0-0000-7000-8000-000000000002\",\"analyte\":\"GLU\",\"value\":\"98\",\"right\":\"198\",\"reason\":\"wrong-specimen\"}],"
            + "\"because\":{\"outside\":131,\"delta\":40,\"critical\":17}}";
    private static final String REFLEX = "{\"items\":[{\"result\":\"0193a0c0-0000-7000-8000-000000000002\","
            + "\"order\":\"0193a0c0-0000-7000-8000-000000000001\",\"accession\":\"1000000016\",\"analyte\":\"TSH\",\"test\":\"FT4\","
            + "\"outcome\":\"added\",\"version\":7,\"at\":\"2026-11-22T05:12:00Z\"}]}";

    private final LabRules rules;

    @Activate
    public RulesResource(@Reference LabRules rules) {
        this.rules = rules;
    }

    /** @param version that the change was made from; 0 for the first */
    public record Change(int version, boolean autoverification, List<@NotNull String> testsOff, List<@NotNull @Valid AnalyteRule> analytes,
            List<@NotNull @Valid ReflexRule> reflexes) {

        RuleSet rules() {
            return new RuleSet(version, autoverification, testsOff, analytes, reflexes, null, null);
        }
    }

    /**
     * What is tried.
     *
     * @param last how many results, 1 to 5000
     * @param rules null for the present ones
     */
    public record Trial(int last, @Valid Change rules) {
    }

    @GET
    @Operation(operationId = "labRules", summary = "The present rules", responses = @ApiResponse(responseCode = "200", description = "Rules",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(RULES))))
    public RuleSet current(@Context SecurityContext security) {
        return rules.current(Caller.of(security.getUserPrincipal()));
    }

    @GET
    @Path("versions/{version}")
    @Operation(operationId = "labRulesVersion", summary = "Rules as they were", responses = @ApiResponse(responseCode = "200", description = "Rules",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(RULES))))
    public RuleSet version(@Context SecurityContext security, @Parameter(example = "7") @PathParam("version") int version) {
        return rules.version(Caller.of(security.getUserPrincipal()), version);
    }

    @PUT
    @Operation(operationId = "labRulesChange", summary = "Put other rules in the place of the present ones", responses = {
        @ApiResponse(responseCode = "200", description = "The next version", useReturnTypeSchema = true,
                content = @Content(examples = @ExampleObject(RULES))),
        @ApiResponse(responseCode = "409", description = "Somebody else has changed them",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(Examples.PROBLEM)))})
    public RuleSet change(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(RULES))) @NotNull @Valid Change change) {
        return rules.change(Caller.of(security.getUserPrincipal()), change.rules());
    }

    @POST
    @Path("dry-run")
    @Operation(operationId = "labRulesDryRun", summary = "What rules would have done with past results", description = "Changes nothing",
            responses = @ApiResponse(responseCode = "200", description = "Figures", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(DRY_RUN))))
    public DryRun dryRun(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(DRY))) @NotNull @Valid Trial trial) {
        return rules.dryRun(Caller.of(security.getUserPrincipal()), trial.rules() == null ? null : trial.rules().rules(), trial.last());
    }

    @GET
    @Path("reflexes/{order}")
    @Operation(operationId = "labReflexes", summary = "What reflex rules did on an order", responses = @ApiResponse(responseCode = "200",
            description = "Reflex tests", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(REFLEX))))
    public Page<Reflex> reflexes(@Context SecurityContext security,
            @Parameter(example = "0193a0c0-0000-7000-8000-000000000001") @PathParam("order") String order) {
        return Page.all(rules.reflexes(Caller.of(security.getUserPrincipal()), order));
    }
}
